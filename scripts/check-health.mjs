// For the health check of a container: ends with 0 where the bot answers at /healthz, else with 1 and the reason.
const { HOST = '', PORT = '' } = process.env;

const everywhere = ['', '0.0.0.0', '::'].includes(HOST);
const host = everywhere ? '127.0.0.1' : HOST.includes(':') ? `[${HOST}]` : HOST;
try {
  const response = await fetch(`http://${host}:${PORT || 3000}/healthz`, { signal: AbortSignal.timeout(4_000) });
  console.log(await response.text());
  process.exitCode = response.ok ? 0 : 1;
} catch (error) {
  console.log(`no answer: ${error.cause?.code ?? error.name}. Is PORT set for the bot?`);
  process.exitCode = 1;
}
