// The bot of `soak.ts`, as `npm start` runs it, which tells of its memory where it is asked.
const collect = (globalThis as { gc?: () => void }).gc!;
process.on('message', () => {
  collect();
  process.send!(process.memoryUsage());
});
await import('../../src/main.js');
