-- Exact fractions of any size.

DO $$ BEGIN
  CREATE TYPE fraction AS (num numeric, den numeric);
EXCEPTION WHEN duplicate_object THEN NULL;
END $$;

CREATE OR REPLACE FUNCTION fraction(n numeric, d numeric) RETURNS fraction LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT ROW(div(n, gcd(n, d)), div(d, gcd(n, d)))::fraction $$;

CREATE OR REPLACE FUNCTION plus(a fraction, b fraction) RETURNS fraction LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS
$$ SELECT fraction((a).num * (b).den + (b).num * (a).den, (a).den * (b).den) $$;

CREATE OR REPLACE FUNCTION times(a fraction, b fraction) RETURNS fraction LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS
$$ SELECT fraction((a).num * (b).num, (a).den * (b).den) $$;

CREATE OR REPLACE FUNCTION divided(a fraction, b fraction) RETURNS fraction LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS
$$ SELECT fraction((a).num * (b).den * sign((b).num), (a).den * abs((b).num)) $$;

CREATE OR REPLACE AGGREGATE sum_of(fraction) (sfunc = plus, stype = fraction, combinefunc = plus, parallel = safe);

CREATE OR REPLACE FUNCTION percent(points fraction, maximum fraction) RETURNS fraction
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS
$$ SELECT times(divided(points, maximum), fraction(100, 1)) $$;

-- One decimal, half away from zero.
CREATE OR REPLACE FUNCTION one_decimal(n numeric, d numeric) RETURNS numeric LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS
$$ SELECT round(sign(n) * div(20 * abs(n) + d, 2 * d) / 10, 1) $$;
