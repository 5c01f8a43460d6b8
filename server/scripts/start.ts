import { build } from './build.ts';

// The first start builds; main.ts can only be loaded once there is a database client.
await build((step) => process.stdout.write(`${step}\n`));
await import('../src/main.ts');
