import { useState } from 'preact/hooks';
import type { ShownMessage } from '../../protocol.ts';
import { Blocks } from '../blocks/blocks.tsx';
import type { Chosen } from '../blocks/chosen.ts';
import { Files } from '../files/files.tsx';
import { Mrkdwn } from '../text/mrkdwn.tsx';

export function MessageBody({ message }: { message: ShownMessage }) {
  const [chosen, setChosen] = useState<Chosen>({});
  const { channel, ts, text, blocks, files, edited } = message;
  return (
    <>
      {blocks.length > 0 ? (
        <Blocks blocks={blocks} place={{ channel, ts }} chosen={chosen} onChoose={setChosen} />
      ) : (
        text && (
          <div class="text">
            <Mrkdwn text={text} />
            {edited && <span class="edited"> (edited)</span>}
          </div>
        )
      )}
      {files.length > 0 && <Files files={files} />}
    </>
  );
}
