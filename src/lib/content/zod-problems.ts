import { z } from 'zod';
import { nearest } from './nearest.ts';
import type { Problem } from './problems';

/** What a kind of value is called in the messages. */
const KINDS: Record<string, string> = {
  string: 'a text: "…"',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list: [ … ]',
  tuple: 'a list: [ … ]',
  object: 'an object: { … }',
  record: 'an object: { … }'
};

/**
 * Our words for what zod says of a value, where the schema has none of its own. Of fields that are
 * not known it has one line for each.
 */
const inOurWords: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownField(key, namesIn(issue.inst), issue.input)).join('\n');
  }
  if (issue.code === 'invalid_type') {
    if (issue.input === undefined) return 'this field is missing; write it';
    return `must be ${KINDS[issue.expected] ?? issue.expected}`;
  }
  if (issue.code !== 'invalid_value') return undefined;
  if (issue.input === undefined) return `this field is missing; it must be ${oneOf(issue.values)}`;
  const guess =
    typeof issue.input === 'string' ? nearest(issue.input, issue.values.map(String)) : undefined;
  return `must be ${oneOf(issue.values)}${guess ? `; did you mean "${guess}"?` : ''}`;
};

const oneOf = (values: readonly unknown[]) => `one of ${values.map(String).join(', ')}`;

/** Names that a schema knows: fields of an object, or keys of a record that has a list of them. */
function namesIn(schema: unknown): string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  const keys = schema instanceof z.ZodRecord ? schema.keyType : undefined;
  return keys instanceof z.ZodEnum ? keys.options.map(String) : [];
}

function unknownField(key: string, known: readonly string[], input: unknown): string {
  const message = 'this field is not known here';
  const guess = nearest(
    key,
    known.filter((name) => !Object.hasOwn(input as object, name))
  );
  if (guess) return `${message}; did you mean "${guess}"?`;
  const near = nearest(key, known);
  return near ? `${message}; the nearest is "${near}", which is there, so take it out` : message;
}

/**
 * Holds a value against a schema.
 *
 * @returns the value as the schema gives it, or what is wrong with it as problems of one row
 */
export function fit<T>(
  schema: z.ZodType<T>,
  value: unknown,
  at: Pick<Problem, 'file' | 'row'>
): { value: T; problems?: undefined } | { value?: undefined; problems: Problem[] } {
  // With the input, the message can name the nearest allowed value.
  const result = schema.safeParse(value, { reportInput: true, error: inOurWords });
  return result.success ? { value: result.data } : { problems: problemsOf(at, result.error) };
}

function problemsOf(at: Pick<Problem, 'file' | 'row'>, error: z.ZodError): Problem[] {
  return error.issues.flatMap((issue) => {
    const field = issue.path.join('.');
    if (issue.code === 'unrecognized_keys') {
      const messages = issue.message.split('\n');
      return issue.keys.map((key, n) => ({
        ...at,
        field: [...issue.path, key].join('.'),
        message: messages[n] ?? issue.message,
        form: true
      }));
    }
    if (issue.code === 'invalid_union') return unionProblems(at, field, issue);
    return [{ ...at, field, message: issue.message, form: true }];
  });
}

/** What is wrong with a value by that form of it which it comes nearest to. */
function unionProblems(
  at: Pick<Problem, 'file' | 'row'>,
  field: string,
  issue: z.core.$ZodIssueInvalidUnion
): Problem[] {
  const forms = issue.errors.filter(
    ([first]) => first && !(first.code === 'invalid_type' && first.path.length === 0)
  );
  if (!forms[0]) return [{ ...at, field, message: unionMessage(issue), form: true }];
  return problemsOf(at, { issues: forms[0] } as z.ZodError).map((problem) => ({
    ...problem,
    field: [field, problem.field].filter(Boolean).join('.')
  }));
}

/** Of a value that is like no form of a union. */
function unionMessage({ errors, message, input }: z.core.$ZodIssueInvalidUnion): string {
  const forms = new Set(errors.flatMap((issues) => issues.map((one) => one.message)));
  if (!forms.size) return message;
  if (input === undefined) return 'this field is missing; write it';
  return [...forms].join(', or ');
}
