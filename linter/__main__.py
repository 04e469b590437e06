"""`python -m linter` is the command `hegao`."""

from linter.apps.cli import main

main()
