import { build } from '../../scripts/build.ts';

// Everything else can only be loaded once there is a database client; commands need nothing more that is built.
await build((step) => process.stderr.write(`${step}\n`), ['database']);
const { runCommandLine } = await import('./run.ts');
process.exitCode = await runCommandLine(process.argv.slice(2));
