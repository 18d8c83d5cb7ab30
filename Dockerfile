# Debian with npm; the pinned Node of the lock file runs the hub.
FROM node:24-bookworm-slim
WORKDIR /hub
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build && mkdir /data && chown node /data
USER node
VOLUME /data
ENTRYPOINT ["./hub"]
CMD ["start"]
