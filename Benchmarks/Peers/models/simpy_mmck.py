"""M/M/200/220 in SimPy: simpy_mmck.py EVENTS

A process for each customer and a `Resource`: with many servers there is no shorter documented way.
"""

import random
import sys

import simpy

from report import BUSY_ARRIVAL_RATE, SEED, SERVERS, WAITING_PLACES, cpu_seconds, report

draw = random.Random(SEED).expovariate

if __name__ == "__main__":
    events = int(sys.argv[1])
    environment = simpy.Environment()
    servers = simpy.Resource(environment, capacity=SERVERS)
    finished = environment.event()
    arrived = blocked = served = 0

    def customer():
        global served
        with servers.request() as turn:
            yield turn
            yield environment.timeout(draw(1.0))
        served += 1

    def arrivals():
        global arrived, blocked
        while True:
            yield environment.timeout(draw(BUSY_ARRIVAL_RATE))
            arrived += 1
            if len(servers.queue) == WAITING_PLACES:
                blocked += 1
            else:
                environment.process(customer())
            if arrived + served >= events:
                finished.succeed()
                return

    environment.process(arrivals())
    started = cpu_seconds()
    environment.run(finished)
    seconds = cpu_seconds() - started
    report("mmck", arrived + served, seconds, blocked / arrived)
