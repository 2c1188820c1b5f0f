"""What every model prints, and the parameters every model shares."""

import json
import time

ARRIVAL_RATE = 0.9  # M/M/1; the service rate is 1, so the mean time in the system is 10
BUSY_ARRIVAL_RATE = 190.0  # M/M/200/220; service rate 1 a server, blocking 0.0074772
SERVERS = 200
WAITING_PLACES = 20
SEED = 1

cpu_seconds = time.process_time


def report(workload: str, events: int, seconds: float, answer: float) -> None:
    """Prints the one line of JSON that the comparison reads."""
    print(json.dumps({"workload": workload, "events": int(events), "cpu_seconds": seconds, "answer": float(answer)}))
