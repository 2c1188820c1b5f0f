"""M/M/200/220 in Ciw: ciw_mmck.py EVENTS"""

import sys

import ciw

from report import BUSY_ARRIVAL_RATE, SEED, SERVERS, WAITING_PLACES, cpu_seconds, report

if __name__ == "__main__":
    events = int(sys.argv[1])
    network = ciw.create_network(
        arrival_distributions=[ciw.dists.Exponential(rate=BUSY_ARRIVAL_RATE)],
        service_distributions=[ciw.dists.Exponential(rate=1.0)],
        number_of_servers=[SERVERS],
        queue_capacities=[WAITING_PLACES],
    )
    ciw.seed(SEED)
    simulation = ciw.Simulation(network)
    started = cpu_seconds()
    simulation.simulate_until_max_customers(events // 2)
    seconds = cpu_seconds() - started
    records = simulation.get_all_records(only=["service", "rejection"])
    served = sum(record.record_type == "service" for record in records)
    arrived = simulation.nodes[0].number_of_individuals
    report("mmck", arrived + served, seconds, (len(records) - served) / arrived)
