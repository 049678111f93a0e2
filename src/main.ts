import { run } from './platforms/terminal/run.js';

// `npm start`: without tokens for a chat platform, the chat is in the terminal.
process.exitCode = await run(process.argv.slice(2));
