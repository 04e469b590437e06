"""Which words of a clause tell how and when, which tell what was done, and which tell nothing."""

from functools import lru_cache

from linter.facts import grammar
from linter.facts.light_words import is_light

# The words of clauses are few, and each is asked for many times.
_WORDS = 4096
_SAYING = grammar.PREDICATES | grammar.LAST


@lru_cache(maxsize=_WORDS)
def adverbial(word: str) -> bool:
    """Whether a word tells when, where or how."""
    return made_of(word, grammar.ADVERBS)


@lru_cache(maxsize=_WORDS)
def verbal(word: str) -> bool:
    """Whether a word is a verb of doing, also with an adverb before it (全面完成)."""
    return made_of(word, grammar.VERBS) or any(
        word[:cut] in grammar.ADVERBS and word[cut:] in grammar.VERBS for cut in range(2, len(word) - 1)
    )


@lru_cache(maxsize=_WORDS)
def predicative(word: str) -> bool:
    """Whether a word says something of what is named before it; one that may end the name is left out."""
    return word in grammar.PREDICATES or (word not in grammar.LAST and made_of(word, _SAYING))


@lru_cache(maxsize=_WORDS)
def light(word: str) -> bool:
    """Whether a word is no part of a name at its end."""
    return is_light(word)


def made_of(word: str, kinds: frozenset[str]) -> bool:
    """Whether a word of the vocabulary is one of some kinds, or two of them in one (全面完成)."""
    return word in kinds or any(word[:cut] in kinds and word[cut:] in kinds for cut in range(1, len(word)))
