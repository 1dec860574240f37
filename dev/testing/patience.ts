// A busy machine may be ten times slower than a quiet one: a test waits for its conditions, this is only how long.
jest.setTimeout(60_000);
