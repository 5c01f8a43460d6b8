import { build } from './build.ts';

// The first start builds; what it starts is there only then.
await build((step) => process.stdout.write(`${step}\n`));
// By a name that nobody looks for before it is built.
const main: string = '../dist/server/main.js';
await import(main);
