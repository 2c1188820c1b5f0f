"""M/M/200/220 in compiled Cimba, by scheduled callbacks: cimba_mmck.py EVENTS"""

import sys

import cimba

from cimba_run import timed
from report import report


class BusyServers(cimba.Model):
    limit: cimba.Param[int] = 2
    present: int = 0
    arrived: int = 0
    blocked: int = 0
    count: int = 0
    handled: cimba.Output[float]
    blocking: cimba.Output[float]

    @cimba.on_start
    def begin(self):
        cimba.schedule(self.arrive, cimba.random.exponential(1 / 190))

    @cimba.event
    def arrive(self):
        cimba.schedule(self.arrive, cimba.random.exponential(1 / 190))
        self.arrived += 1
        if self.present == 220:
            self.blocked += 1
        else:
            if self.present < 200:
                cimba.schedule(self.complete, cimba.random.exponential(1.0))
            self.present += 1
        self.count += 1
        if self.count >= self.limit:
            cimba.end_trial()

    @cimba.event
    def complete(self):
        if self.present > 200:
            cimba.schedule(self.complete, cimba.random.exponential(1.0))
        self.present -= 1
        self.count += 1

    @cimba.on_end
    def measure(self):
        self.handled = self.count
        self.blocking = self.blocked / self.arrived


if __name__ == "__main__":
    report("mmck", *timed(BusyServers(), int(sys.argv[1]), "blocking"))
