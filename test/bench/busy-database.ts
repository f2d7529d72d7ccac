import postgres from 'postgres';

/** Others who keep the database busy until this is disposed of: queries that compute, and rows that are written, on four connections. */
export async function busyDatabase(url: string): Promise<AsyncDisposable> {
  const others = postgres(url, { max: 4, onnotice() {} });
  await others`create unlogged table if not exists elsewhere (who int, n bigint)`;
  let busy = true;
  const working = Array.from({ length: 4 }, async (_, who) => {
    while (busy) {
      await others`insert into elsewhere select ${who}, n from generate_series(1, 2000) n`;
      await others`select sum(n) from generate_series(1, 100000) n`;
      await others`delete from elsewhere where who = ${who}`;
    }
  });
  return {
    async [Symbol.asyncDispose]() {
      busy = false;
      await Promise.all(working);
      await others.end();
    },
  };
}
