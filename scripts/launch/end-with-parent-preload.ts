/** Loaded into the web server before anything else: when the process that started it is killed, it ends as well. */
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
