"""Takes everything from this process that reading bytes and writing an answer do not need.

After `lock()` it cannot open a file or a connection, start a process, use more memory or
time than allowed, or gain rights. Each measure is taken as far as the system knows it: the
limits are POSIX, the list of system calls needs Linux on x86-64 or arm64. What could not be
had is left out silently; the others still hold.

A newcomer's mistake is to import, open or decode with a new codec after the lock: Python
imports codecs from files.
"""

from __future__ import annotations

import ctypes
import os
import resource
import struct
import sys
from collections.abc import Mapping

NOBODY = 65_534
PR_SET_DUMPABLE, PR_SET_NO_NEW_PRIVS, PR_SET_SECCOMP, FILTER_MODE = 4, 38, 22, 2

# What CPython and Rust's allocator use for computing, reading and ending; nothing that opens,
# connects, starts, traces or signals anybody but this process.
CALLS_X86_64 = {
    "read": 0, "write": 1, "close": 3, "fstat": 5, "lseek": 8, "mmap": 9, "mprotect": 10,
    "munmap": 11, "brk": 12, "rt_sigaction": 13, "rt_sigprocmask": 14, "rt_sigreturn": 15,
    "pread64": 17, "writev": 20, "sched_yield": 24, "mremap": 25, "madvise": 28, "getpid": 39,
    "exit": 60, "gettid": 186, "futex": 202, "sigaltstack": 131, "restart_syscall": 219,
    "clock_gettime": 228, "clock_nanosleep": 230, "exit_group": 231, "newfstatat": 262,
    "getrandom": 318,
}  # fmt: skip
CALLS_ARM64 = {
    "read": 63, "write": 64, "close": 57, "fstat": 80, "lseek": 62, "mmap": 222,
    "mprotect": 226, "munmap": 215, "brk": 214, "rt_sigaction": 134, "rt_sigprocmask": 135,
    "rt_sigreturn": 139, "pread64": 67, "writev": 66, "sched_yield": 124, "mremap": 216,
    "madvise": 233, "getpid": 172, "exit": 93, "gettid": 178, "futex": 98, "sigaltstack": 132,
    "restart_syscall": 128, "clock_gettime": 113, "clock_nanosleep": 115, "exit_group": 94,
    "newfstatat": 79, "getrandom": 278,
}  # fmt: skip
MACHINES = {
    "x86_64": (0xC000003E, CALLS_X86_64),
    "aarch64": (0xC00000B7, CALLS_ARM64),
}

SIGNAL_CALL = {0xC000003E: 234, 0xC00000B7: 131}  # tgkill
FIRST_ARGUMENT = 16  # its lower half, on little-endian machines

# The filter's instructions: load a word, jump if equal, return.
LOAD, JUMP_EQUAL, JUMP_OVER, RETURN = 0x20, 0x15, 0x35, 0x06
ALLOW, KILL = 0x7FFF0000, 0x80000000
FORBID = 0x00050000 | 1  # fails with EPERM
X32_CALLS = 0x40000000


def lock(limits: Mapping[str, int]) -> None:
    """Lock this process for good.

    Args:
        limits: `memory` in bytes and `cpu_seconds`.
    """
    _bound(limits)
    _become_nobody()
    _forbid_calls()


def _bound(limits: Mapping[str, int]) -> None:
    cpu = limits["cpu_seconds"]
    for name, value in (
        ("RLIMIT_CORE", 0),
        ("RLIMIT_FSIZE", 0),
        ("RLIMIT_AS", limits["memory"]),
        ("RLIMIT_STACK", 8 << 20),
        ("RLIMIT_NPROC", 0),
        # Input, answer and the silenced error output are all that is open.
        ("RLIMIT_NOFILE", 3),
    ):
        _set_limit(name, value, value)
    # A second between the two: the softer signal is tried first, the harder cannot be caught.
    _set_limit("RLIMIT_CPU", cpu, cpu + 1)


def _set_limit(name: str, soft: int, hard: int) -> None:
    number = getattr(resource, name, None)
    if number is None:
        return
    _, most = resource.getrlimit(number)
    if most != resource.RLIM_INFINITY:
        soft, hard = min(soft, most), min(hard, most)
    try:
        resource.setrlimit(number, (soft, hard))
    except (ValueError, OSError):
        return


def _become_nobody() -> None:
    """Give up root, where the reading was started by root."""
    if os.geteuid() != 0:
        return
    try:
        os.setgroups([])
        os.setresgid(NOBODY, NOBODY, NOBODY)
        os.setresuid(NOBODY, NOBODY, NOBODY)
    except OSError:
        return


def _forbid_calls() -> None:
    """Forbid system calls outside the list; Linux only."""
    if sys.platform != "linux":
        return
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
    if libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
        return
    known = MACHINES.get(os.uname().machine)
    if known is None or sys.maxsize < 2**32:
        return
    program = _program(*known)
    buffer = ctypes.create_string_buffer(program, len(program))
    head = struct.pack("@HP", len(program) // 8, ctypes.addressof(buffer))
    libc.prctl(PR_SET_SECCOMP, FILTER_MODE, ctypes.c_char_p(head), 0, 0)


def _program(machine: int, calls: Mapping[str, int]) -> bytes:
    """The filter: end a foreign machine's call, allow the listed, fail all others."""
    steps = [
        (LOAD, 0, 0, 4),
        (JUMP_EQUAL, 1, 0, machine),
        (RETURN, 0, 0, KILL),
        (LOAD, 0, 0, 0),
    ]
    if machine == MACHINES["x86_64"][0]:
        steps += [(JUMP_OVER, 0, 1, X32_CALLS), (RETURN, 0, 0, KILL)]
    for number in calls.values():
        steps += [(JUMP_EQUAL, 0, 1, number), (RETURN, 0, 0, ALLOW)]
    # Rust ends itself with a signal when memory runs out; a signal to others is forbidden.
    steps += [
        (JUMP_EQUAL, 0, 3, SIGNAL_CALL[machine]),
        (LOAD, 0, 0, FIRST_ARGUMENT),
        (JUMP_EQUAL, 0, 1, os.getpid()),
        (RETURN, 0, 0, ALLOW),
    ]
    steps.append((RETURN, 0, 0, FORBID))
    return b"".join(struct.pack("@HBBI", *step) for step in steps)
