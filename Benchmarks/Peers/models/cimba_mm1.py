"""M/M/1 in compiled Cimba: cimba_mm1.py EVENTS [events|processes]

`events`     scheduled callbacks and a ring of arrival times, Cimba's fastest style
`processes`  two processes and a `Store`, the style of its documentation
"""

import sys

import cimba

from cimba_run import timed
from report import report


class Callbacks(cimba.Model):
    limit: cimba.Param[int] = 2
    line: cimba.Array[float] = cimba.Array(65536)
    head: int = 0
    tail: int = 0
    count: int = 0
    time: float = 0.0
    handled: cimba.Output[float]
    mean_time: cimba.Output[float]

    @cimba.on_start
    def begin(self):
        cimba.schedule(self.arrive, cimba.random.exponential(1 / 0.9))

    @cimba.event
    def arrive(self):
        self.line[self.tail & 65535] = cimba.now()
        self.tail += 1
        cimba.schedule(self.arrive, cimba.random.exponential(1 / 0.9))
        if self.tail - self.head == 1:
            cimba.schedule(self.complete, cimba.random.exponential(1.0))
        self.count += 1

    @cimba.event
    def complete(self):
        self.time += cimba.now() - self.line[self.head & 65535]
        self.head += 1
        if self.tail != self.head:
            cimba.schedule(self.complete, cimba.random.exponential(1.0))
        self.count += 1
        if self.count >= self.limit:
            cimba.end_trial()

    @cimba.on_end
    def measure(self):
        self.handled = self.count
        self.mean_time = self.time / self.head


class Processes(cimba.Model):
    limit: cimba.Param[int] = 2
    line: cimba.Store[float]
    count: int = 0
    served: int = 0
    time: float = 0.0
    handled: cimba.Output[float]
    mean_time: cimba.Output[float]

    @cimba.process
    def arrivals(self):
        while True:
            cimba.hold(cimba.random.exponential(1 / 0.9))
            self.line.put(cimba.now())
            self.count += 1

    @cimba.process
    def server(self):
        while True:
            arrived = self.line.get()
            cimba.hold(cimba.random.exponential(1.0))
            self.time += cimba.now() - arrived
            self.served += 1
            self.count += 1
            if self.count >= self.limit:
                cimba.end_trial()

    @cimba.on_end
    def measure(self):
        self.handled = self.count
        self.mean_time = self.time / self.served


if __name__ == "__main__":
    style = Processes if len(sys.argv) > 2 and sys.argv[2] == "processes" else Callbacks
    report("mm1", *timed(style(), int(sys.argv[1]), "mean_time"))
