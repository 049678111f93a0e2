import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const TEXT = 0x1;
const CLOSE = 0x8;
const PING = 0x9;
const PONG = 0xa;

function frame(opcode: number, payload: Buffer): Buffer {
  const { length } = payload;
  const head =
    length < 126
      ? Buffer.from([0x80 | opcode, length])
      : length < 65_536
        ? Buffer.from([0x80 | opcode, 126, length >> 8, length & 0xff])
        : Buffer.concat([
            Buffer.from([0x80 | opcode, 127, 0, 0, 0, 0]),
            Buffer.from(Uint32Array.of(length).buffer).swap32(),
          ]);
  return Buffer.concat([head, payload]);
}

/** One socket of a client, as much of RFC 6455 as Socket Mode needs. */
export class ServerSocket {
  onText: (text: string) => void = () => {};
  onEnd: () => void = () => {};
  /** Neither answers a close nor a ping, as a server that hangs. */
  silent = false;
  #rest: Buffer = Buffer.alloc(0);

  constructor(
    request: IncomingMessage,
    private readonly stream: Duplex,
  ) {
    const key = String(request.headers['sec-websocket-key']);
    const accept = createHash('sha1').update(`${key}${GUID}`).digest('base64');
    stream.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    );
    stream.on('data', (data: Buffer) => this.#read(data));
    stream.on('close', () => this.onEnd());
    stream.on('error', () => {});
  }

  send(text: string): void {
    this.stream.write(frame(TEXT, Buffer.from(text)));
  }

  /** Says that the server is there: a client that hears nothing for long connects anew. */
  ping(): void {
    if (!this.silent) this.stream.write(frame(PING, Buffer.alloc(0)));
  }

  /** Closes in good order. */
  close(): void {
    this.stream.write(frame(CLOSE, Buffer.from([0x03, 0xe8])));
    this.stream.end();
  }

  /** Drops the connection without a word. */
  drop(): void {
    this.stream.destroy();
  }

  #read(data: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, data]);
    for (;;) {
      const buffer = this.#rest;
      if (buffer.length < 2) return;
      const short = buffer[1]! & 0x7f;
      const header = short < 126 ? 2 : short === 126 ? 4 : 10;
      if (buffer.length < header + 4) return;
      const length = short < 126 ? short : short === 126 ? buffer.readUInt16BE(2) : Number(buffer.readBigUInt64BE(2));
      const end = header + 4 + length;
      if (buffer.length < end) return;
      const mask = buffer.subarray(header, header + 4);
      const payload = Buffer.from(buffer.subarray(header + 4, end).map((byte, i) => byte ^ mask[i % 4]!));
      this.#rest = buffer.subarray(end);
      this.#handle(buffer[0]! & 0x0f, payload);
    }
  }

  #handle(opcode: number, payload: Buffer): void {
    if (this.silent) return;
    if (opcode === TEXT) this.onText(payload.toString());
    else if (opcode === PING) this.stream.write(frame(PONG, payload));
    else if (opcode === CLOSE) {
      this.stream.write(frame(CLOSE, payload.subarray(0, 2)));
      this.stream.end();
    }
  }
}
