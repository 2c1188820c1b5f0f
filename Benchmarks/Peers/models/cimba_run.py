"""Runs a compiled Cimba model once to have it compiled, and then against the clock."""

import cimba

from report import SEED, cpu_seconds

FOREVER = cimba.Window(duration=1e15)


def timed(model, events: int, output: str):
    """Runs `model` until it has seen `events`; returns events, CPU seconds and the named output."""

    def run(limit):
        model.limit = limit
        experiment = cimba.Experiment(model, window=FOREVER, seed=SEED)
        started = cpu_seconds()
        results = experiment.run(workers=1)
        seconds = cpu_seconds() - started
        if results.failed.any():
            raise RuntimeError(results.failure_reasons[0][0])
        outputs = results[model]
        return int(outputs.handled.values[0][0]), seconds, float(getattr(outputs, output).values[0][0])

    run(2)  # compiles
    _, preparing, _ = run(2)  # set-up and tear-down, which a calendar of a million events makes felt
    handled, seconds, answer = run(events)
    return handled, seconds - preparing, answer
