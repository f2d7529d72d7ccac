import { useState } from 'preact/hooks';
import type { AdministratorDeed, Channel } from '../../protocol.ts';
import { ConfirmDialog } from '../modal/confirm-dialog.tsx';
import { Icon } from '../parts/icon.tsx';
import { Menu } from '../parts/menu.tsx';
import { useScreen } from '../state/screen.ts';
import { type Offer, offersFor } from './administrator-offers.ts';

/** What an administrator may do to a channel, so that anybody can rehearse what the app makes of it. */
export function AdministratorMenu({ channel }: { channel: Channel }) {
  const { workspace, act } = useScreen();
  const [asking, setAsking] = useState<Offer | null>(null);
  const perform = (deed: AdministratorDeed) => act({ type: 'administer', channel: channel.id, deed });
  const items = offersFor(workspace, channel).map((offer) => ({
    text: offer.text,
    danger: offer.warning !== undefined,
    run: () => (offer.warning ? setAsking(offer) : perform(offer.deed)),
  }));
  return (
    <>
      <Menu
        label="As an administrator"
        face={<Icon name="more" />}
        class="tool"
        items={items}
        heading="As an administrator"
        empty="Nothing can be done to this channel."
      />
      {asking && (
        <ConfirmDialog
          confirm={{
            title: { type: 'plain_text', text: asking.text },
            text: { type: 'plain_text', text: asking.warning ?? '' },
            confirm: { type: 'plain_text', text: asking.text },
            style: 'danger',
          }}
          onAnswer={(yes) => {
            setAsking(null);
            if (yes) void perform(asking.deed);
          }}
        />
      )}
    </>
  );
}
