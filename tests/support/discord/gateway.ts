import { once } from 'node:events';
import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';

const DISPATCH = 0;
const HEARTBEAT = 1;
const IDENTIFY = 2;
const RESUME = 6;
const HELLO = 10;
const HEARTBEAT_ACK = 11;

interface Identity {
  readonly botUser: object;
  readonly applicationId: string;
  readonly guild: object;
  readonly url: () => string;
}

/** What the gateway does at the next IDENTIFY: goes on, says nothing, or closes. */
export type OnIdentify = 'ready' | 'silent' | { readonly close: number };

/** A gateway that the real client logs in to. Its promises settle on events; nothing here waits for a time. */
export function createGateway(server: Server, { botUser, applicationId, guild, url }: Identity) {
  const sockets = new WebSocketServer({ server });
  const waiting: { wanted: string; tell: () => void }[] = [];
  const history: string[] = [];
  const identifies: Record<string, unknown>[] = [];
  let current: WebSocket | undefined;
  let sequence = 0;
  let onIdentify: OnIdentify = 'ready';
  /** What waits for a gateway that takes connections and resumes none. */
  let resuming: (() => void)[] | undefined;

  const happened = (what: string) => {
    history.push(what);
    for (const each of waiting.splice(0)) (each.wanted === what ? each.tell : () => void waiting.push(each))();
  };
  const send = (socket: WebSocket, op: number, d: unknown, t: string | null = null) =>
    socket.send(JSON.stringify({ op, d, t, s: op === DISPATCH ? ++sequence : null }));

  function identified(socket: WebSocket) {
    happened('identify');
    if (onIdentify === 'silent') return;
    if (onIdentify !== 'ready') return socket.close(onIdentify.close);
    const ready = {
      v: 10,
      user: botUser,
      session_id: `session-${history.length}`,
      resume_gateway_url: url(),
      guilds: [{ id: (guild as { id: string }).id, unavailable: true }],
      application: { id: applicationId, flags: 0 },
      shard: [0, 1],
    };
    send(socket, DISPATCH, ready, 'READY');
    send(socket, DISPATCH, guild, 'GUILD_CREATE');
    happened('ready');
  }

  sockets.on('connection', (socket) => {
    current = socket;
    send(socket, HELLO, { heartbeat_interval: 41_250 });
    socket.on('message', (raw) => {
      const { op, d } = JSON.parse(String(raw)) as { op: number; d: Record<string, unknown> };
      if (op === HEARTBEAT) send(socket, HEARTBEAT_ACK, null);
      if (op === IDENTIFY) {
        identifies.push(d);
        identified(socket);
      }
      if (op === RESUME) {
        const resume = () => {
          send(socket, DISPATCH, {}, 'RESUMED');
          happened('resume');
        };
        if (resuming) resuming.push(resume);
        else resume();
      }
    });
    socket.on('close', () => happened('closed'));
  });

  return {
    identifies,
    /** Resolves at the next time that something happens. */
    next: (wanted: 'identify' | 'ready' | 'resume' | 'closed') =>
      new Promise<void>((tell) => void waiting.push({ wanted, tell })),
    atIdentify: (then: OnIdentify) => {
      onIdentify = then;
    },
    dispatch: (event: string, data: unknown) => send(current!, DISPATCH, data, event),
    invalidate: (resumable: boolean) => send(current!, 9, resumable),
    askToReconnect: () => send(current!, 7, null),
    close: (code: number) => current!.close(code),
    /** Resumes nothing until the function that it returns is called. */
    holdResuming: () => {
      resuming = [];
      return () => {
        for (const resume of resuming ?? []) resume();
        resuming = undefined;
      };
    },
    drop: () => current!.terminate(),
    async stop() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
      if (sockets.clients.size > 0) await once(sockets, 'close');
    },
  };
}
