"""Gets the opponents ready: an environment with the Python packages, and the compiled reference."""

import os
import platform
import shutil
import subprocess
import sys
import venv
from pathlib import Path

from engines import HERE, PACKAGES

REQUIREMENTS = HERE / "requirements.txt"


def complaint(text: str) -> str:
    """What a failed command says was wrong: its last line, or the first of how it wants to be called."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if not lines:
        return "no message"
    return "does not know this workload" if lines[0].startswith("usage:") else lines[-1]


def packages(scratch: Path) -> tuple[Path, dict[str, str]]:
    """Installs each rival by itself, so that one that is missing does not stop the others.

    Returns the environment's interpreter and, for each rival that could not be installed, why.
    """
    folder = scratch / "venv"
    python = folder / "bin" / "python"
    stamp = folder / "requirements.txt"
    wanted = REQUIREMENTS.read_text() + sys.version
    if python.exists() and stamp.exists() and stamp.read_text() == wanted:
        return python, {}
    print("installing the rivals ...", file=sys.stderr)
    try:
        venv.create(folder, clear=True, with_pip=True)
    except (OSError, subprocess.CalledProcessError) as error:
        return python, {package: f"no Python environment: {error}" for package in PACKAGES}
    missing = {}
    for package in PACKAGES:
        command = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
                   "--constraint", str(REQUIREMENTS), package]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode != 0:
            missing[package] = complaint(done.stderr)
    if not missing:
        stamp.write_text(wanted)
    return python, missing


def versions(python: Path) -> str:
    """The installed versions of the rivals, in one line."""
    program = ("import importlib.metadata as m, platform, sys\n"
               "def v(p):\n"
               "    try: return p + ' ' + m.version(p)\n"
               "    except m.PackageNotFoundError: return p + ' missing'\n"
               "print(', '.join([platform.python_implementation() + ' ' + platform.python_version(),"
               " *map(v, sys.argv[1:])]))")
    try:
        done = subprocess.run([str(python), "-c", program, *PACKAGES, "numba"], capture_output=True, text=True)
    except OSError as error:
        return f"no Python environment: {error}"
    return done.stdout.strip() or complaint(done.stderr)


def compiled_reference(scratch: Path) -> dict[str, Path]:
    """The reference by each C++ compiler there is."""
    flags = ["-std=c++20", "-O3", "-ffp-contract=off"]
    if platform.machine() in ("x86_64", "AMD64"):
        flags.append("-march=x86-64")
    built = {}
    for compiler in ("g++", "clang++"):
        if shutil.which(compiler) is None:
            continue
        executable = scratch / f"reference-{compiler}"
        command = [compiler, *flags, "-o", str(executable), str(HERE / "reference.cpp")]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode == 0:
            built[compiler] = executable
        else:
            print(f"{compiler}: not available: {complaint(done.stderr)}", file=sys.stderr)
    return built


def processor() -> str:
    """The processor's name."""
    try:
        for line in Path("/proc/cpuinfo").read_text().splitlines():
            if line.startswith("model name"):
                return f"{line.split(':', 1)[1].strip()}, {os.cpu_count()} processors"
    except OSError:
        pass
    name = first_line(["sysctl", "-n", "machdep.cpu.brand_string"])
    return f"{name or platform.machine()}, {os.cpu_count()} processors"


def first_line(command: list[str]) -> str:
    """The first line a command prints, or nothing if there is no such command."""
    try:
        done = subprocess.run(command, capture_output=True, text=True)
    except OSError:
        return ""
    lines = done.stdout.splitlines()
    return lines[0].strip() if lines else ""
