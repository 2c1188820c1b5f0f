"""M/M/1 in SimPy: simpy_mm1.py EVENTS [store|resource|own|callbacks]

`store`      two processes and a `Store`, as in SimPy's own examples of a shared buffer
`resource`   a process for each customer and a `Resource`, as in SimPy's bank example
`own`        two processes, a deque of our own, and an event that wakes the idle server
`callbacks`  no process at all: functions hung on timeouts, which is SimPy's bare event list
"""

import random
import sys
from collections import deque

import simpy

from report import ARRIVAL_RATE, SEED, cpu_seconds, report

draw = random.Random(SEED).expovariate


class Counts:
    """What one run has seen; `finished` ends the run at the completion that reaches `events`."""

    def __init__(self, environment, events):
        self.events, self.arrivals, self.served, self.time = events, 0, 0, 0.0
        self.finished = environment.event()

    def complete(self, time_in_system):
        self.served += 1
        self.time += time_in_system
        if self.served + self.arrivals >= self.events and not self.finished.triggered:
            self.finished.succeed()


def with_store(environment, counts):
    line = simpy.Store(environment)

    def arrivals():
        while True:
            yield environment.timeout(draw(ARRIVAL_RATE))
            counts.arrivals += 1
            line.put(environment.now)  # the store is unbounded, so there is nothing to wait for

    def server():
        while True:
            arrived = yield line.get()
            yield environment.timeout(draw(1.0))
            counts.complete(environment.now - arrived)

    environment.process(arrivals())
    environment.process(server())


def with_resource(environment, counts):
    server = simpy.Resource(environment, capacity=1)

    def customer():
        arrived = environment.now
        with server.request() as turn:
            yield turn
            yield environment.timeout(draw(1.0))
        counts.complete(environment.now - arrived)

    def arrivals():
        while True:
            yield environment.timeout(draw(ARRIVAL_RATE))
            counts.arrivals += 1
            environment.process(customer())

    environment.process(arrivals())


def with_own_line(environment, counts):
    line = deque()
    idle = None

    def arrivals():
        nonlocal idle
        while True:
            yield environment.timeout(draw(ARRIVAL_RATE))
            counts.arrivals += 1
            line.append(environment.now)
            if idle is not None:
                waking, idle = idle, None
                waking.succeed()

    def server():
        nonlocal idle
        while True:
            if not line:
                idle = environment.event()
                yield idle
            yield environment.timeout(draw(1.0))
            counts.complete(environment.now - line.popleft())

    environment.process(arrivals())
    environment.process(server())


def with_callbacks(environment, counts):
    line = deque()

    def after(rate, function):
        environment.timeout(draw(rate)).callbacks.append(function)

    def arrive(_):
        counts.arrivals += 1
        line.append(environment.now)
        after(ARRIVAL_RATE, arrive)
        if len(line) == 1:
            after(1.0, complete)

    def complete(_):
        counts.complete(environment.now - line.popleft())
        if line:
            after(1.0, complete)

    after(ARRIVAL_RATE, arrive)


STYLES = {"store": with_store, "resource": with_resource, "own": with_own_line, "callbacks": with_callbacks}

if __name__ == "__main__":
    events = int(sys.argv[1])
    environment = simpy.Environment()
    counts = Counts(environment, events)
    STYLES[sys.argv[2] if len(sys.argv) > 2 else "store"](environment, counts)
    started = cpu_seconds()
    environment.run(counts.finished)
    seconds = cpu_seconds() - started
    report("mm1", counts.arrivals + counts.served, seconds, counts.time / counts.served)
