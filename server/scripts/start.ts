import { build } from './build.ts';

// The first start builds; what it starts is there only then.
await build((step) => process.stdout.write(`${step}\n`));
const main: string = '../dist/server/main.js';
await import(main);
