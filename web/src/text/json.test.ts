import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compactJson } from './json.ts';

test('white space between tokens goes, every token stays as it was typed', () => {
  const typed = ' {\n "a" : [ 1.10 , -0, 1e400 ],\t"b c":"x  y\\" z" , "n": 18446744073709551616 } ';
  assert.deepEqual(compactJson(typed), {
    ok: true,
    text: '{"a":[1.10,-0,1e400],"b c":"x  y\\" z","n":18446744073709551616}',
  });
});

test('what is no JSON is placed by line and column', () => {
  const wrong = (text: string) => {
    const result = compactJson(text);
    assert(!result.ok);
    return result.where;
  };
  assert.equal(wrong('{"a": 1,\n  "b": carol}'), 'line 2, column 8: unexpected "c"');
  assert.equal(wrong('{"a": 1'), 'line 1, column 8: it ends too early');
  assert.match(wrong('   '), /nothing is there/);
  assert.equal(wrong("{'a': 1}"), `line 1, column 2: unexpected "'"`);
  assert.match(wrong('{"a" 1}'), /line 1, column 5/);
  assert.equal(wrong('[1,]'), 'line 1, column 4: unexpected "]"');
  assert.equal(wrong('[1 2]'), 'line 1, column 4: unexpected "2"');
  assert.equal(wrong('{"a":1}}'), 'line 1, column 8: unexpected "}"');
  assert.equal(wrong('"a\nb"'), 'line 1, column 3: unexpected "\\n"');
  assert.equal(wrong('01'), 'line 1, column 2: unexpected "1"');
  assert.match(wrong('['.repeat(100_000)), /ends too early/);
});
