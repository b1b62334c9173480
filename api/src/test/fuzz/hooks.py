# What a request must not be, or all that come after it would say nothing.
import itertools
import os

import schemathesis

NUMBERS = itertools.count(1)
# The caller's own id, address and key: Schemathesis learns them from answers, and would take its own role or key away.
OWN = set(os.environ.get("FUZZ_SELF", "").split(",")) - {""}


@schemathesis.hook
def before_call(context, case, kwargs):
    # A key of the generator's own would come back with another body, and be refused for that alone: each request has a fresh one. A key
    # that is none (too long, empty) stays as it is.
    key = (case.headers or {}).get("Idempotency-Key")
    if isinstance(key, str) and 1 <= len(key) <= 200 and key.strip() == key:
        case.headers["Idempotency-Key"] = f"fuzz-{next(NUMBERS)}"
    if case.method == "GET":
        return
    for name, value in (case.path_parameters or {}).items():
        if value in OWN and case.path.startswith(("/api/v1/people", "/api/v1/me")):
            case.path_parameters[name] = "somebody-else"
    if isinstance(case.body, dict) and case.body.get("email") in OWN:
        case.body["email"] = "somebody-else@sells.example"
