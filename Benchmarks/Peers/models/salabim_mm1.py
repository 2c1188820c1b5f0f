"""M/M/1 in salabim: salabim_mm1.py EVENTS [own|queue]

`own`    two components and a deque of our own, `passivate` and `activate` between them
`queue`  a component for each customer in a salabim `Queue`, as in its bank example; each new component
         costs tens of microseconds, because salabim inspects the signature of its methods

Generators (`yieldless(False)`) are used because they are the faster of salabim's two modes.
"""

import random
import sys
from collections import deque

import salabim

from report import ARRIVAL_RATE, SEED, cpu_seconds, report

draw = random.Random(SEED).expovariate


class Arrivals(salabim.Component):
    def process(self):
        global arrived
        while True:
            yield self.hold(draw(ARRIVAL_RATE))
            arrived += 1
            if own:
                line.append(environment.now())
            else:
                salabim.Component().enter(line)
            if server.ispassive():
                server.activate()


class Server(salabim.Component):
    def process(self):
        global served, time
        while True:
            while len(line) == 0:
                yield self.passivate()
            first = line.popleft() if own else line.pop()
            yield self.hold(draw(1.0))
            time += environment.now() - (first if own else first.creation_time())
            served += 1
            if arrived + served >= events:
                environment.main().activate()
                return


if __name__ == "__main__":
    events = int(sys.argv[1])
    own = len(sys.argv) < 3 or sys.argv[2] == "own"
    salabim.yieldless(False)
    environment = salabim.Environment(trace=False)
    line = deque() if own else salabim.Queue("line", monitor=False)
    arrived, served, time = 0, 0, 0.0
    server = Server()
    Arrivals()
    started = cpu_seconds()
    environment.run()
    seconds = cpu_seconds() - started
    report("mm1", arrived + served, seconds, time / served)
