"""The hold model in salabim: salabim_hold.py PENDING EVENTS"""

import random
import sys

import salabim

from report import SEED, cpu_seconds, report

draw = random.Random(SEED).expovariate


class Holder(salabim.Component):
    def process(self):
        global holds
        while True:
            yield self.hold(draw(1.0))
            holds += 1
            if holds == events:
                environment.main().activate()


if __name__ == "__main__":
    pending, events = int(sys.argv[1]), int(sys.argv[2])
    salabim.yieldless(False)
    environment = salabim.Environment(trace=False)
    holds = 0
    for _ in range(pending):
        Holder()
    environment.run(till=1e-12)  # starts every component, so that the clock below sees holds only
    started = cpu_seconds()
    environment.run()
    seconds = cpu_seconds() - started
    report("hold", holds, seconds, environment.now() * pending / holds)
