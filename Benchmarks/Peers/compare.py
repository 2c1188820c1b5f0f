#!/usr/bin/env python3
"""Runs the rivals' models, the C++ reference and our own, and prints one table of times and ratios.

    python3 Benchmarks/Peers/compare.py [--quick] [--ours PATH] [--scratch FOLDER] [--only WORD ...]

Needs Python's standard library only; the rivals are installed into an environment of their own.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

sys.dont_write_bytecode = True  # leaves the folder as it was
import engines
import workshop
from engines import OURS, ROOT, STRUCTURE, WORKLOADS


class Results:
    """Nanoseconds an event of every round, by engine and workload, and what went wrong."""

    def __init__(self):
        self.rounds = {}
        self.unavailable = {}
        self.wrong = []

    def nanoseconds(self, engine, workload):
        times = self.rounds.get((engine, workload))
        return median(times.values()) if times else None

    def ratio(self, engine, other, workload):
        """The median of `engine` over the median of `other`, and the range over the rounds both ran."""
        own, against = self.rounds.get((engine, workload)), self.rounds.get((other, workload))
        if not own or not against:
            return None
        paired = [own[n] / against[n] for n in own if n in against]
        return median(own.values()) / median(against.values()), min(paired), max(paired)

    def fastest(self, engines_, workload):
        times = {e: self.nanoseconds(e, workload) for e in engines_}
        times = {e: t for e, t in times.items() if t is not None}
        return min(times, key=times.get) if times else None


def measure(run, number, results):
    """One run of one engine; a failure is noted and the run is not tried again."""
    command = [str(run.events) if word == "EVENTS" else word for word in run.command]
    if "EVENTS" not in run.command:
        command.append(str(run.events))
    key = (run.engine, run.workload)
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=1200, cwd=ROOT,
                              env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1"})
        if done.returncode != 0:
            raise RuntimeError(workshop.complaint(done.stderr))
        line = json.loads(done.stdout)
        events, answer, seconds = line["events"], line["answer"], line["cpu_seconds"]
    except (OSError, RuntimeError, ValueError, KeyError, subprocess.TimeoutExpired) as error:
        results.unavailable[key] = str(error)
        results.rounds.pop(key, None)
        return
    results.rounds.setdefault(key, {})[number] = seconds / events * 1e9
    workload = WORKLOADS[run.workload]
    if not workload.accepts(answer, events):
        results.wrong.append(f"{run.engine}, {workload.title}: {answer:.6g} instead of {workload.expected:.6g}")


def measure_all(runs):
    """All runs in interleaved rounds: what is compared runs next to each other, in turn forwards and back."""
    results = Results()
    for number in range(max(run.rounds for run in runs)):
        print(f"round {number + 1}", file=sys.stderr)
        for workload in WORKLOADS:
            due = [run for run in runs if run.workload == workload and number < run.rounds
                   and (run.engine, workload) not in results.unavailable]
            for run in due if number % 2 == 0 else reversed(due):
                measure(run, number, results)
    return results


def print_table(runs, results):
    print("| engine | " + " | ".join(w.title for w in WORKLOADS.values()) + " |")
    print("|---|" + "---|" * len(WORKLOADS))
    for engine in dict.fromkeys(run.engine for run in runs):
        cells = []
        for workload in WORKLOADS:
            time, own = results.nanoseconds(engine, workload), results.nanoseconds(OURS, workload)
            if time is None:
                cells.append("–")
                continue
            text = f"{time:,.1f}" if time < 100 else f"{time:,.0f}"
            if own is not None and engine != OURS:
                text += f" ({time / own:.2f}×)" if time / own < 10 else f" ({time / own:,.0f}×)"
            cells.append(text)
        print(f"| {engine} | " + " | ".join(cells) + " |")


def print_promise(title, least, results, engine, other, workload):
    """One promise: `other` takes `least` times as long as `engine`, or longer."""
    found = results.ratio(other, engine, workload) if other else None
    if found is None:
        print(f"- {title}: not measured")
        return
    ratio, low, high = found
    verdict = "kept" if ratio >= least else "NOT KEPT"
    print(f"- {title}: {ratio:,.2f}× {other}, {verdict} (rounds {low:,.2f}–{high:,.2f})")


def print_promises(references, results):
    best = results.fastest(references, "mm1")
    print_promise("M/M/1 ≥ 0.85× the reference", 0.85, results, OURS, best, "mm1")
    for workload in [name for name in WORKLOADS if name.startswith("hold")]:
        # The promise is about the calendar's structure; without that figure the public interface stands in.
        own = STRUCTURE if results.nanoseconds(STRUCTURE, workload) is not None else OURS
        alone = "structure alone" if own == STRUCTURE else "public interface"
        best = results.fastest(references, workload)
        title = f"{WORKLOADS[workload].title} ({alone}) faster than the reference"
        print_promise(title, 1, results, own, best, workload)
        if workload == "hold 1000000":
            plain = results.fastest([name + ", no prefetch" for name in references], workload)
            print_promise("the same without the reference's prefetching", 1, results, own, plain, workload)
    print_promise("M/M/1 ≥ 200× SimPy, as its examples are written", 200, results, OURS, "SimPy, store", "mm1")
    cimba = results.fastest(["Cimba, callbacks", "Cimba, processes"], "mm1")
    print_promise("M/M/1 ≥ 1.7× the best Cimba", 1.7, results, OURS, cimba, "mm1")


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--quick", action="store_true", help="one short round: does everything run?")
    options.add_argument("--ours", type=Path, default=ROOT / ".build/release/kernel-workloads",
                         help="our executable (default: %(default)s)")
    options.add_argument("--scratch", type=Path, default=Path(tempfile.gettempdir()) / "sufficiency-peers",
                         help="where the rivals are installed and the reference is compiled")
    options.add_argument("--only", nargs="+", default=[], metavar="WORD",
                         help="only engines whose name contains one of these words, and our own")
    options = options.parse_args()
    options.scratch.mkdir(parents=True, exist_ok=True)

    load = os.getloadavg()[0]
    python, missing = workshop.packages(options.scratch)
    built = workshop.compiled_reference(options.scratch)
    runs = engines.ours(options.ours.resolve())
    references = []
    for compiler, executable in built.items():
        of_compiler = engines.reference(compiler, executable)
        references.append(of_compiler[0].engine)
        runs += of_compiler
    runs += engines.rivals(python)
    if options.only:
        words = [word.lower() for word in options.only]
        runs = [run for run in runs
                if run.engine in (OURS, STRUCTURE) or any(word in run.engine.lower() for word in words)]
    if options.quick:
        for run in runs:
            run.quick()
        runs = [run for run in runs if not (run.needs and run.workload == "hold 1000000")]

    # What cannot run is said once and left out.
    absent = {run.engine: missing[run.needs] for run in runs if run.needs in missing}
    if not options.ours.exists():
        reason = "no executable; swift build -c release --product kernel-workloads makes it"
        absent |= {OURS: reason, STRUCTURE: reason}
    runs = [run for run in runs if run.engine not in absent]
    if not runs:
        sys.exit("nothing to run")
    results = measure_all(runs)

    print("CPU time in ns an event, medians of interleaved rounds; in brackets, times our own.\n")
    print_table(runs, results)
    print()
    for engine, reason in absent.items():
        print(f"- {engine}: not available: {reason}")
    for (engine, workload), reason in results.unavailable.items():
        print(f"- {engine}, {WORKLOADS[workload].title}: not available: {reason}")
    for line in dict.fromkeys(results.wrong):
        print(f"- WRONG ANSWER: {line}")
    print_promises(references, results)
    print(f"- processor: {workshop.processor()}; load before the run {load:.2f}")
    for compiler in built:
        print(f"- {compiler}: {workshop.first_line([compiler, '--version'])}")
    swift = workshop.first_line(["swift", "--version"])
    print(f"- ours: {swift or 'no Swift compiler found'}")
    print(f"- rivals: {workshop.versions(python)}")
    if options.quick:
        print("- a quick run shows that everything works; its figures mean nothing")
    return 1 if results.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
