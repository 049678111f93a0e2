#!/usr/bin/env node
import { run } from './platforms/terminal/run.js';

process.exitCode = await run(process.argv.slice(2));
