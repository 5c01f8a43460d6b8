import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// What was compiled at one start is there at the next, which takes half as long: beside what is installed, where nobody writes who
// could not change the code as well. Where nothing can be kept, nothing is. What is to be found there is loaded after this.
enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/barometre', import.meta.url)));
const { run } = await import('./run.ts');
await run(import.meta.filename);
