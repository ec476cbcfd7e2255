-- Exact fractions on 128 bits. What does not fit is an error here, and NULL in the views of figures.sql, beside which the
-- nearest double stands.

CREATE OR REPLACE MACRO fraction(n, d) AS
  {'num': n::HUGEINT // gcd(n::HUGEINT, d::HUGEINT), 'den': d::HUGEINT // gcd(n::HUGEINT, d::HUGEINT)};

CREATE OR REPLACE MACRO plus(a, b) AS
  fraction(a.num * (b.den // gcd(a.den, b.den)) + b.num * (a.den // gcd(a.den, b.den)),
    a.den // gcd(a.den, b.den) * b.den);

-- Cancelled crosswise first, so that it grows as little as can be.
CREATE OR REPLACE MACRO times(a, b) AS
  {'num': (a.num // gcd(a.num, b.den)) * (b.num // gcd(b.num, a.den)),
   'den': (a.den // gcd(b.num, a.den)) * (b.den // gcd(a.num, b.den))};

CREATE OR REPLACE MACRO divided(a, b) AS
  times(a, {'num': CASE WHEN b.num < 0 THEN -b.den ELSE b.den END, 'den': abs(b.num)});

-- A list of fractions.
CREATE OR REPLACE MACRO sum_of(fractions) AS list_reduce(fractions, lambda a, b: plus(a, b));

CREATE OR REPLACE MACRO percent(points, maximum) AS
  times(divided(points, maximum), {'num': 100::HUGEINT, 'den': 1::HUGEINT});

-- One decimal, half away from zero.
CREATE OR REPLACE MACRO one_decimal(n, d) AS
  ((CASE WHEN n < 0 THEN -1 ELSE 1 END * ((20 * abs(n) + d) // (2 * d))) / 10)::DECIMAL(18, 1);
