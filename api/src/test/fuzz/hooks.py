# A key of the generator's own would come back with another body, and be refused for that alone: each request has a fresh one. A key
# that is none (too long, empty) stays as it is.
import itertools

import schemathesis

NUMBERS = itertools.count(1)


@schemathesis.hook
def before_call(context, case, kwargs):
    key = (case.headers or {}).get("Idempotency-Key")
    if isinstance(key, str) and 1 <= len(key) <= 200 and key.strip() == key:
        case.headers["Idempotency-Key"] = f"fuzz-{next(NUMBERS)}"
