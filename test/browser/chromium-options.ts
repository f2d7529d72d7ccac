import type { LaunchOptions } from 'playwright-core';

/** Debian's Chromium, or the one that CHROMIUM names. */
export const chromiumOptions: LaunchOptions = {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking'],
};
