"""The hold model in SimPy: simpy_hold.py PENDING EVENTS

A process that waits again as soon as it wakes is how SimPy says it; each wake-up is one hold.
"""

import random
import sys

import simpy

from report import SEED, cpu_seconds, report

draw = random.Random(SEED).expovariate

if __name__ == "__main__":
    pending, events = int(sys.argv[1]), int(sys.argv[2])
    environment = simpy.Environment()
    finished = environment.event()
    holds = 0

    def holder():
        global holds
        while True:
            yield environment.timeout(draw(1.0))
            holds += 1
            if holds == events:
                finished.succeed()

    for _ in range(pending):
        environment.process(holder())
    environment.run(until=1e-12)  # starts every process, so that the clock below sees holds only
    started = cpu_seconds()
    environment.run(finished)
    seconds = cpu_seconds() - started
    report("hold", holds, seconds, environment.now * pending / holds)
