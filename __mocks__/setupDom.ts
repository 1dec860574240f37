import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';
import { TextDecoder, TextEncoder } from 'node:util';

// On a busy machine what a test waits for may take many times longer.
configure({ testIdAttribute: 'data-test', asyncUtilTimeout: 20_000 });

// jsdom lacks what react-router takes for granted.
Object.assign(globalThis, { TextDecoder, TextEncoder });
