"""Japanese grammar for the embedded engine: from morphemes to English word order.

units → nouns, predicates → parse (who belongs to whom) → clauses (English order).
"""
