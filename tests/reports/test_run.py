import subprocess
import sys

import pytest

from linter.reports import FORMATS, write
from tests.reports.runs import full, run_of


def test_the_summary_tells_what_a_safe_fix_would_mend_and_what_was_passed_over() -> None:
    summary = full().summary()
    assert (summary.mendable, summary.suppressed) == (2, 2)


def test_an_unknown_format_is_an_error() -> None:
    with pytest.raises(KeyError):
        write("telex", run_of([]), sys.stdout)


@pytest.mark.parametrize("name", sorted(set(FORMATS) - {"terminal"}))
def test_a_format_for_machines_never_imports_rich(name: str) -> None:
    program = (
        "import io, sys; from linter.reports import Run, write; "
        f"write({name!r}, Run((), {{}}), io.StringIO()); sys.exit('rich' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
