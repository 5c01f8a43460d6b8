import { describe, expect, it } from 'vitest';
import type { Command } from './command.ts';
import { helpText } from './help.ts';
import { parse } from './parse.ts';

const command = (name: string, positionals: string[], options: Command['options'] = {}): Command => ({
  name,
  summary: `Does ${name}.`,
  positionals,
  options,
  details: `Details of ${name}.`,
  run: () => Promise.resolve(0),
});
const commands = [
  command('token', []),
  command('token create', ['NAME'], {
    role: { type: 'string', value: 'ROLE', help: 'which' },
    city: { type: 'string', multiple: true, help: 'where' },
    force: { type: 'boolean', help: 'really' },
  }),
];

describe('a command line', () => {
  it('is understood, the longer name first', () => {
    const parsed = parse(
      ['token', 'create', 'Anne', '--role=EDITOR', '--city', 'a', '--city', 'b'],
      commands,
    );
    if ('help' in parsed) throw new Error('help was not asked for');
    const { command: found, given } = parsed;
    expect(found.name).toBe('token create');
    expect([given.positionals, given.text('role'), given.texts('city'), given.flag('force')]).toEqual([
      ['Anne'],
      'EDITOR',
      ['a', 'b'],
      false,
    ]);
  });

  it.each([
    [['tokn'], 'There is no command “tokn”. Commands: token, token create.'],
    [['token', 'create'], 'token create needs NAME. See: barometer token create --help'],
    [['token', 'create', 'a', 'b'], 'token create does not take “b”. See: barometer token create --help'],
    [['token', 'create', 'a', '--rol'], "Unknown option '--rol'. See: barometer token create --help"],
  ])('is refused with a sentence: %j', (line, message) => {
    expect(() => parse(line, commands)).toThrow(expect.objectContaining({ message, exitCode: 2 }));
  });

  it.each([[[]], [['--help']], [['help']]])('asks for help: %j', (line) => {
    expect(parse(line, commands)).toEqual({ help: [] });
  });

  it('asks for help about one command', () => {
    expect(parse(['token', 'create', '--help'], commands)).toEqual({ help: [commands[1]] });
    expect(helpText(commands.slice(1), commands)).toMatchInlineSnapshot(`
      "pnpm barometer token create NAME [options]

      Does token create.

        --role ROLE  which
        --city       where
        --force      really

      Details of token create."
    `);
  });

  it('asks for help about commands of two words by the first', () => {
    const pair = [command('take', []), command('key make', []), command('key end', [])];
    const parsed = parse(['key', '--help'], pair);
    expect(parsed).toEqual({ help: pair.slice(1) });
    const text = helpText(pair.slice(1), pair);
    expect(text).toContain('Details of key make.');
    expect(text).toContain('Details of key end.');
    expect(text).not.toContain('take');
  });
});
