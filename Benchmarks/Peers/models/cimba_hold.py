"""The hold model in compiled Cimba, by scheduled callbacks: cimba_hold.py PENDING EVENTS"""

import sys

import cimba

from cimba_run import timed
from report import report


class Hold(cimba.Model):
    limit: cimba.Param[int] = 2
    pending: cimba.Param[int] = 100
    count: int = 0
    handled: cimba.Output[float]
    rate: cimba.Output[float]

    @cimba.on_start
    def fill(self):
        for _ in range(self.pending):
            cimba.schedule(self.fire, cimba.random.exponential(1.0))

    @cimba.event
    def fire(self):
        cimba.schedule(self.fire, cimba.random.exponential(1.0))
        self.count += 1
        if self.count >= self.limit:
            cimba.end_trial()

    @cimba.on_end
    def measure(self):
        self.handled = self.count
        self.rate = cimba.now() * self.pending / self.count


if __name__ == "__main__":
    model = Hold()
    model.pending = int(sys.argv[1])
    report("hold", *timed(model, int(sys.argv[2]), "rate"))
