import { useId, useState } from 'preact/hooks';
import type { FaultExtent } from '../../../protocol.ts';
import { extentOf, wholeExtent } from './extent.ts';
import { ExtentFields } from './extent-fields.tsx';
import type { FaultOffer } from './fault-offers.ts';

interface NewFaultProps<Trouble> {
  title: string;
  target: string;
  targets: string[];
  offers: FaultOffer<Trouble>[];
  onAdd(target: string, fault: FaultExtent & { trouble: Trouble }): Promise<void>;
}

/** A form for one more fault. An empty target aims at everything. */
export function NewFault<Trouble>({ title, target, targets, offers, onAdd }: NewFaultProps<Trouble>) {
  const id = useId();
  const [aim, setAim] = useState('');
  const [offerAt, setOfferAt] = useState(0);
  const [numbers, setNumbers] = useState<Record<string, number>>({});
  const [extent, setExtent] = useState(wholeExtent);
  const offer = offers[offerAt];
  if (!offer) return null;
  const numberAt = (label: string, initial: number): number => numbers[`${offer.name}/${label}`] ?? initial;
  const add = (): Promise<void> => {
    const made = offer.make(...offer.numbers.map(({ label, initial }) => numberAt(label, initial)));
    return onAdd(aim.trim() || '*', { trouble: made, ...extentOf(extent, Date.now()) });
  };
  return (
    <form
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <h2>{title}</h2>
      <label>
        {target}
        <input
          class="field"
          list={id}
          placeholder="all of it"
          value={aim}
          onInput={(event) => setAim(event.currentTarget.value)}
        />
        <datalist id={id}>
          {targets.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      </label>
      <label>
        Trouble
        <select class="field" value={offerAt} onChange={(event) => setOfferAt(Number(event.currentTarget.value))}>
          {offers.map(({ name }, at) => (
            <option key={name} value={at}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <div class="numbers">
        {offer.numbers.map(({ label, initial, max }) => (
          <label key={label}>
            {label}
            <input
              type="number"
              class="field"
              min={0}
              max={max}
              required
              value={numberAt(label, initial)}
              onInput={(event) => {
                const value = event.currentTarget.valueAsNumber;
                if (!Number.isNaN(value)) setNumbers({ ...numbers, [`${offer.name}/${label}`]: value });
              }}
            />
          </label>
        ))}
        <ExtentFields extent={extent} onChange={setExtent} />
      </div>
      <button type="submit" class="button solid primary">
        Add
      </button>
    </form>
  );
}
