import type { Reply } from '../../replies/reply.js';
import { FAILED } from './exit-codes.js';
import { deliverPicture } from './picture-lines.js';
import { complain, print } from './print.js';
import type { Paint } from './style.js';
import { widthOf } from './width-of.js';

/**
 * Puts the reply to a call of a shell on standard output, its file and its picture where they are wanted.
 * @param out where the file or the picture goes; without it a file goes to standard output, so that it can be piped
 * @returns the exit code
 * @throws UsageError where the file is of another format than its name says
 * @throws OutputError where it cannot be written
 */
export async function showReply(
  made: Reply,
  { json, out, paint }: { json: boolean; out: string | undefined; paint: Paint },
): Promise<number> {
  const [file] = made.files ?? [];
  let reply = made;
  if (out && file) {
    const { saveFile } = await import('./save-output.js');
    const path = saveFile(file, out);
    // The reply names the file as it would be called; whoever reads it looks for the one that was written.
    reply = { ...made, headline: made.headline.replace(file.name, () => path) };
  }
  const width = widthOf(process.stdout);
  if (json) print(JSON.stringify(reply));
  else if (file && !out) {
    process.stdout.write(file.content);
    complain([reply.headline, ...reply.notices].join('\n'));
  } else {
    const { renderReply } = await import('./render-reply.js');
    print(renderReply(reply, { width, paint }));
  }
  if (!file && (out || !json)) {
    const told = await deliverPicture(reply, { width, paint, ...(out && { out }) });
    if (told.lines && !json) print(`\n${told.lines}`);
    if (told.problem) complain(`entente: ${told.problem}`);
    if (told.problem && reply.answered) return FAILED;
  }
  return reply.kind === 'error' ? FAILED : 0;
}
