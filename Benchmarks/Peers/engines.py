"""What is run: the workloads with their known answers, and the engines with how to call them."""

from dataclasses import dataclass
from math import inf, sqrt
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent


@dataclass(frozen=True)
class Workload:
    """A column of the table.

    `expected` is the answer in the long run, and `spread` its standard deviation times the square root of
    the number of events, measured with the reference over some hundred seeds (for hold it is 1 exactly).
    """

    title: str
    arguments: tuple[str, ...]
    expected: float
    spread: float

    def accepts(self, answer: float, events: int) -> bool:
        return abs(answer - self.expected) <= 4 * self.spread / sqrt(events)


WORKLOADS = {
    "mm1": Workload("M/M/1", ("mm1",), 10, 275),
    "hold 100": Workload("hold 10²", ("hold", "100"), 1, 1),
    "hold 10000": Workload("hold 10⁴", ("hold", "10000"), 1, 1),
    "hold 1000000": Workload("hold 10⁶", ("hold", "1000000"), 1, 1),
    "mmck": Workload("M/M/200/220", ("mmck",), 0.007477226, 0.62),
}


@dataclass
class Run:
    """One engine on one workload: a cell of the table."""

    engine: str
    workload: str
    command: list[str]
    events: int
    rounds: int
    needs: str = ""  # the package without which it cannot run

    def quick(self):
        self.events, self.rounds = max(20_000, self.events // 50), 1


# Events for each of the compiled engines. M/M/200/220 needs 2·10⁷ arrivals for its answer to be told from
# a wrong one: with 10⁶, its standard deviation is 0.00045.
NATIVE_EVENTS = {
    "mm1": 20_000_000, "hold 100": 20_000_000, "hold 10000": 10_000_000, "hold 1000000": 5_000_000,
    "mmck": 40_000_000,
}
NATIVE_ROUNDS = 7

OURS, STRUCTURE = "Sufficiency", "Sufficiency, structure alone"


def ours(executable: Path) -> list[Run]:
    """Our own workloads: through the public interface, and hold on the calendar's structure alone."""
    runs = []
    for name, events in NATIVE_EVENTS.items():
        arguments = WORKLOADS[name].arguments
        runs.append(Run(OURS, name, [str(executable), *arguments], events, NATIVE_ROUNDS))
        if arguments[0] == "hold":
            command = [str(executable), "hold-structure", *arguments[1:]]
            runs.append(Run(STRUCTURE, name, command, events, NATIVE_ROUNDS))
    return runs


def reference(compiler: str, executable: Path) -> list[Run]:
    """The hand-written C++ reference, with and without the prefetching that large calendars get."""
    label = f"C++ reference, {compiler}"
    runs = [
        Run(label, name, [str(executable), *WORKLOADS[name].arguments], events, NATIVE_ROUNDS)
        for name, events in NATIVE_EVENTS.items()
    ]
    command = [str(executable), "hold-plain", "1000000"]
    events = NATIVE_EVENTS["hold 1000000"]
    return runs + [Run(label + ", no prefetch", "hold 1000000", command, events, NATIVE_ROUNDS)]


# Engine, package, model, workload, events, rounds, style. Slow ones get fewer events and rounds. SimPy needs
# most of a minute to start 10⁶ processes, so that cell is one run; salabim needs many minutes, and Ciw has no
# way to say hold.
RIVALS = [
    ("Cimba, callbacks", "cimba", "cimba_mm1.py", "mm1", 10_000_000, 5, "events"),
    ("Cimba, callbacks", "cimba", "cimba_hold.py", "hold 100", 5_000_000, 5, ""),
    ("Cimba, callbacks", "cimba", "cimba_hold.py", "hold 10000", 5_000_000, 5, ""),
    ("Cimba, callbacks", "cimba", "cimba_hold.py", "hold 1000000", 5_000_000, 5, ""),
    ("Cimba, callbacks", "cimba", "cimba_mmck.py", "mmck", 10_000_000, 5, ""),
    ("Cimba, processes", "cimba", "cimba_mm1.py", "mm1", 5_000_000, 5, "processes"),
    ("SimPy, store", "simpy", "simpy_mm1.py", "mm1", 200_000, 5, "store"),
    ("SimPy, process a customer", "simpy", "simpy_mm1.py", "mm1", 200_000, 5, "resource"),
    ("SimPy, process a customer", "simpy", "simpy_mmck.py", "mmck", 200_000, 5, ""),
    ("SimPy, own line", "simpy", "simpy_mm1.py", "mm1", 200_000, 5, "own"),
    ("SimPy, own line", "simpy", "simpy_hold.py", "hold 100", 200_000, 5, ""),
    ("SimPy, own line", "simpy", "simpy_hold.py", "hold 10000", 200_000, 5, ""),
    ("SimPy, own line", "simpy", "simpy_hold.py", "hold 1000000", 200_000, 1, ""),
    ("SimPy, callbacks", "simpy", "simpy_mm1.py", "mm1", 200_000, 5, "callbacks"),
    ("salabim, own line", "salabim", "salabim_mm1.py", "mm1", 100_000, 3, "own"),
    ("salabim, own line", "salabim", "salabim_hold.py", "hold 100", 100_000, 3, ""),
    ("salabim, own line", "salabim", "salabim_hold.py", "hold 10000", 100_000, 3, ""),
    ("salabim, component a customer", "salabim", "salabim_mm1.py", "mm1", 40_000, 3, "queue"),
    ("Ciw", "ciw", "ciw_mm1.py", "mm1", 100_000, 3, ""),
    ("Ciw", "ciw", "ciw_mmck.py", "mmck", 60_000, 3, ""),
]

PACKAGES = sorted({package for _, package, *_ in RIVALS})


def rivals(python: Path) -> list[Run]:
    """The engines from the Python registry, run by the interpreter they are installed for."""
    runs = []
    for engine, package, model, name, events, rounds, style in RIVALS:
        # A style follows the events.
        command = [str(python), str(HERE / "models" / model), *WORKLOADS[name].arguments[1:], "EVENTS"]
        runs.append(Run(engine, name, command + [style] * bool(style), events, rounds, package))
    return runs
