import { z } from 'zod';

const SLACK_PORT = 3000;
const LOCAL = '127.0.0.1';
const EVERYWHERE = '0.0.0.0';

const port = 'must be a port, 0 to 65535 (0: any free one)';

/** The environment variables of the one HTTP server of a process. */
export const httpVariables = {
  PORT: z.coerce
    .number({ error: port })
    .int({ error: port })
    .min(0, { error: port })
    .max(65_535, { error: port })
    .optional(),
  HOST: z
    .string()
    .trim()
    .regex(/^[\w.:%-]+$/u, { error: 'must be an address of this machine, such as 127.0.0.1 or 0.0.0.0' })
    .optional(),
};

/** Where the HTTP server listens: for those who watch the bot and, in Slack's HTTP mode, for Slack. */
export interface HttpSettings {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
}

const variables = z.object(httpVariables);

/**
 * Where the HTTP server listens; undefined where there is none. Who runs the bot is served on this machine alone unless
 * HOST says otherwise; Slack comes from outside.
 * @param slackNeedsIt whether Slack is to reach the bot over HTTP
 */
export function httpSettings(
  { HOST, PORT }: z.infer<typeof variables>,
  slackNeedsIt: boolean,
): HttpSettings | undefined {
  if (PORT === undefined && !slackNeedsIt) return undefined;
  return { host: HOST ?? (slackNeedsIt ? EVERYWHERE : LOCAL), port: PORT ?? SLACK_PORT };
}
