"""How Homeward's own server is set up: safe first, then quick enough for one machine.

The trap: a server's log is a copy of the register that nobody protects. Errors quote the
value that failed ("Key (name)=(...) already exists"), so errors of statements are not logged
at all; the application sees them itself. Starts, stops and crashes are.
"""

from __future__ import annotations

PG_UNICODE_FAST_SINCE = 18  # the builtin provider came with 17, this locale with 18
BUILTIN_SINCE = 17

OPTIONS = {
    # Who may come in. There is no socket file: its folder would need somebody's rights.
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
    "password_encryption": "scram-sha-256",
    "max_connections": "60",
    # What is written down.
    "logging_collector": "off",
    "log_destination": "stderr",
    "log_line_prefix": "%m [%p] ",
    "log_min_messages": "log",
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
    "log_statement": "none",
    "log_min_duration_statement": "-1",
    "log_parameter_max_length": "0",
    "log_parameter_max_length_on_error": "0",
    "log_checkpoints": "off",
    # Speed and size.
    "shared_buffers": "192MB",
    "work_mem": "16MB",
    "maintenance_work_mem": "128MB",
    "effective_cache_size": "1GB",
    "max_wal_size": "2GB",
    "wal_buffers": "32MB",  # a whole batch of a long list, so that nobody waits for the disk
    "wal_compression": "on",
    "random_page_cost": "1.1",
    "jit": "off",
    "max_parallel_workers_per_gather": "1",
    # The same everywhere, whatever the machine's language and zone.
    "timezone": "UTC",
    "log_timezone": "UTC",
    "lc_messages": "C",
}


def server_options(port: int) -> list[str]:
    """Return the command line of `postgres`. It holds no secret: everybody can read it."""
    words = ["-p", str(port)]
    for name, value in OPTIONS.items():
        words += ["-c", f"{name}={value}"]
    return words


def initdb_options(major: int) -> list[str]:
    """Return the command line of `initdb`: checksums, SCRAM, UTF-8, sorting by code point."""
    words = ["--auth=scram-sha-256", "--encoding=UTF8", "--locale=C.UTF-8", "--data-checksums"]
    if major >= BUILTIN_SINCE:
        name = "PG_UNICODE_FAST" if major >= PG_UNICODE_FAST_SINCE else "C.UTF-8"
        words += ["--locale-provider=builtin", f"--builtin-locale={name}"]
    return words
