"""Spark: for lists that one machine cannot hold. Slower than DuckDB on any that it can.

A session that is already there is used, with its cluster; else one is started on this machine.
Tables are views over kept results, because Spark would work out everything anew at each step.
"""

from __future__ import annotations

from contextlib import suppress
from os import environ
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory

import pyarrow as pa
from pyspark.sql import DataFrame, SparkSession
from splink import SparkAPI
from splink.backends.spark import similarity_jar_location

from homeward.engines.lacking import MissingEngineError

_NO_JAVA = (
    "The engine spark needs Java 17 or newer, and there is none. On Debian or Ubuntu: "
    "apt install default-jre-headless"
)
LOCAL = {
    "spark.sql.shuffle.partitions": "8",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.sql.execution.arrow.pyspark.enabled": "true",
    "spark.driver.memory": "4g",
    # The comparison of names is longer than what Spark can turn into one method of Java.
    "spark.sql.codegen.wholeStage": "false",
    "spark.log.level": "ERROR",
    # Nobody else on the network has any business with what is compared here.
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.host": "127.0.0.1",
}

_LOGGING = """rootLogger.level = error
rootLogger.appenderRef.stderr.ref = console
appender.console.type = Console
appender.console.name = console
appender.console.target = SYSTEM_ERR
appender.console.layout.type = PatternLayout
appender.console.layout.pattern = %p %c{1}: %m%n
"""


class OnSpark:
    """The engine for a cluster; see `backend.Backend`."""

    def __init__(self) -> None:
        if not (which("java") or environ.get("JAVA_HOME")):
            raise MissingEngineError(_NO_JAVA)
        self._folder = TemporaryDirectory(prefix="homeward-spark-")
        self._ours = SparkSession.getActiveSession() is None
        if self._ours:
            _quietly(Path(self._folder.name))
        builder = SparkSession.builder.appName("homeward")
        if self._ours:
            # Spark would make a folder for its tables wherever the command is run.
            told = {
                **LOCAL,
                "spark.sql.warehouse.dir": self._folder.name,
                "spark.jars": similarity_jar_location(),
            }
            builder = builder.master("local[*]")
            for name, value in told.items():
                builder = builder.config(name, value)
        self._session = builder.getOrCreate()
        self._session.sparkContext.setLogLevel("ERROR")
        self.api = SparkAPI(spark_session=self._session, break_lineage_method="persist")
        self._kept: dict[str, DataFrame] = {}

    def put(self, name: str, table: pa.Table) -> None:
        """Keep a table; one of that name goes."""
        made = self._session.createDataFrame(table).persist()
        made.count()
        self.drop(name)
        made.createOrReplaceTempView(name)
        self._kept[name] = made

    def take(self, sql: str) -> pa.Table:
        """Hand out what a query gives."""
        return self._session.sql(sql).toArrow()

    def drop(self, *names: str) -> None:
        """Forget tables."""
        for name in names:
            if name in self._kept:
                self._session.catalog.dropTempView(name)
                self._kept.pop(name).unpersist()

    def close(self) -> None:
        """Give back what the engine holds; a session that was there before stays."""
        self.drop(*list(self._kept))
        if self._ours:
            with suppress(Exception):
                self._session.stop()
        if environ.get("SPARK_CONF_DIR") == self._folder.name:
            del environ["SPARK_CONF_DIR"]
        self._folder.cleanup()


def _quietly(folder: Path) -> None:
    """Let Spark say errors only, unless somebody has told it something else."""
    environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    if "SPARK_CONF_DIR" not in environ:
        (folder / "log4j2.properties").write_text(_LOGGING, encoding="utf-8")
        environ["SPARK_CONF_DIR"] = str(folder)
