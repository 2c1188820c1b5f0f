"""M/M/1 in Ciw: ciw_mm1.py EVENTS

Ciw states a network and runs it. Its records are worked up after the clock has stopped.
"""

import sys

import ciw

from report import ARRIVAL_RATE, SEED, cpu_seconds, report

if __name__ == "__main__":
    events = int(sys.argv[1])
    network = ciw.create_network(
        arrival_distributions=[ciw.dists.Exponential(rate=ARRIVAL_RATE)],
        service_distributions=[ciw.dists.Exponential(rate=1.0)],
        number_of_servers=[1],
    )
    ciw.seed(SEED)
    simulation = ciw.Simulation(network)
    started = cpu_seconds()
    simulation.simulate_until_max_customers(events // 2)
    seconds = cpu_seconds() - started
    served = simulation.get_all_records(only=["service"])
    arrived = simulation.nodes[0].number_of_individuals
    mean_time = sum(record.exit_date - record.arrival_date for record in served) / len(served)
    report("mm1", arrived + len(served), seconds, mean_time)
