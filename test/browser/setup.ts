import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { chromiumOptions } from './chromium-options.ts';
import { startProgram } from './program.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the one program of all browser tests is found. */
    program: string;
    /** Where the one browser of all browser tests is controlled. */
    browser: string;
  }
}

/** One program and one browser serve every file: each takes longer to start than most tests take. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [program, browser] = await Promise.all([startProgram(), chromium.launchServer(chromiumOptions)]);
  project.provide('program', program.url);
  project.provide('browser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await program.stop();
  };
}
