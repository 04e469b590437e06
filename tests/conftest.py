"""How the tests run: no verdict depends on how busy the machine is, and a run in CI can be repeated."""

import os

from hypothesis import settings

settings.register_profile("hegao", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("hegao")
